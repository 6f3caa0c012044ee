import { cleanup, configure } from "@testing-library/react"
import { afterEach } from "vitest"

// A part that is fetched first may take longer than a second where the machine is busy.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
