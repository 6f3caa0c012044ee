import { playwright } from "@vitest/browser-playwright"
import { defineConfig, mergeConfig } from "vitest/config"
import viteConfig from "./vite.config.ts"

const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium"

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: "unit",
            environment: "node",
            include: ["tests/{unit,laws,scenes,data}/**/*.test.ts"],
          },
        },
        {
          extends: true,
          optimizeDeps: {
            include: [
              "react",
              "react-dom",
              "react-dom/client",
              "react/jsx-dev-runtime",
              "react-router",
              "@testing-library/react",
              "d3-scale",
              "d3-time",
              "valibot",
            ],
          },
          test: {
            name: "component",
            include: ["tests/component/**/*.test.tsx"],
            setupFiles: ["tests/component/setup.ts"],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  executablePath: chromium,
                  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--font-render-hinting=none"],
                },
              }),
              viewport: { width: 1280, height: 800 },
              instances: [{ browser: "chromium" }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            environment: "node",
            include: ["tests/browser/**/*.test.ts"],
            globalSetup: ["tests/browser/serve.ts"],
            testTimeout: 30_000,
            fileParallelism: false,
          },
        },
      ],
    },
  }),
)
