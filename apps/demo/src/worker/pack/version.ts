/** How far a version is raised: an error corrected, or the rules changed. */
export type Step = 'patch' | 'minor'

/** The next version; what is no `1.2.3` stays as it is. */
export const raised = (version: string, step: Step): string => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? []
  if (major === undefined || minor === undefined || patch === undefined) return version
  return step === 'minor'
    ? `${major}.${Number(minor) + 1}.0`
    : `${major}.${minor}.${Number(patch) + 1}`
}

/** The text of `pack.json` with another version; its form stays. */
export const withVersion = (text: string, version: string): string =>
  text.replace(/("version"\s*:\s*)"[^"\\]*"/, (_, key: string) => `${key}"${version}"`)
