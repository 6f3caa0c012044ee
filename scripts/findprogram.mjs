// What find-chromium.mjs and find-nginx.mjs share: they print the path of a program, and see to it that there is one.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** Runs what installs something. Progress goes to stderr: stdout is for the path. */
export function run(missing, command, args) {
  process.stderr.write(`No ${missing} found: running ${command} ${args.join(" ")}\n`)
  return spawnSync(command, args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
}

/** `systems`: names of those whose packages are known to serve, as in ID of os-release(5). */
export function isRootOn(...systems) {
  try {
    const [, id] = /^ID=(\w+)$/m.exec(readFileSync("/etc/os-release", "utf8")) ?? []
    return process.getuid?.() === 0 && systems.includes(id)
  } catch {
    return false
  }
}

/**
 * Prints the path of a program: the one that `variable` names, else one that is found, else, without `--look`, one that is
 * installed. A path given by hand that does not work is a mistake to tell, not one to paper over with another program.
 */
export function tellProgram({ variable, a, works, look, install, none }) {
  const given = process.env[variable]
  const mayInstall = !process.argv.includes("--look")
  const found = given ? (works(given) ? given : null) : (look() ?? (mayInstall ? install() : null))
  if (found) process.stdout.write(`${found}\n`)
  else if (mayInstall) {
    process.stderr.write(given ? `${variable} is ${given}, which does not start. Set it to ${a}, or unset it.\n` : none)
    process.exitCode = 1
  }
}
