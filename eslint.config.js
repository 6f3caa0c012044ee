import js from "@eslint/js"
import hooks from "eslint-plugin-react-hooks"
import { defineConfig } from "eslint/config"
import ts from "typescript-eslint"

export default defineConfig(
  { ignores: ["dist", ".cache", "public", "data", "bench/results"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Typed arrays answer `number | undefined` under noUncheckedIndexedAccess; an index that a loop has bounded is known.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  // The rooms that may import React.
  { files: ["src/{view,site,entry}/**/*.{ts,tsx}"], extends: [hooks.configs.flat.recommended] },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        performance: "readonly",
        fetch: "readonly",
      },
    },
  },
)
