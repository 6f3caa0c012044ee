import type { TestSpecification } from "vitest/node"
import { BaseSequencer } from "vitest/node"

/** Short files with long tests. */
const LONG = /\/browser\/(axe|drift|print)\.test\.ts$/

/**
 * Without times of an earlier run vitest begins with the largest files. A short one that takes long would be left for last,
 * and the other worker would have nothing to do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
