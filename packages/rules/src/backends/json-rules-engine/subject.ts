import type { AuthoredPack, AuthoredSubject } from '../../ir/authored.js'

const noSubject = (name: unknown): never => {
  throw new TypeError(`the pack has no subject ${JSON.stringify(name)?.slice(0, 80)}`)
}

/** @throws TypeError where the pack has no such subject */
export const subjectOf = (authored: AuthoredPack, name: unknown): AuthoredSubject =>
  authored.subjects.find((subject) => subject.name === name) ?? noSubject(name)
