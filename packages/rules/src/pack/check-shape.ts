import type { Entry, PackDocument, PackFact, PointDocument } from './document.js'
import { fileSchemas, type PackFile, type PointFile, pointFileSchema } from './format.js'
import type { FileKind, ReadFile, ReadFiles } from './read-files.js'
import { type Report, type Site, under } from './report.js'
import { isObject } from './shape/forms.js'
import { specials } from './shape/specials.js'
import { ShapeWalk } from './shape/walk.js'

/** A file that has been walked, with the pointers of all that was refused and of what holds it. */
interface Walked {
  readonly file: ReadFile
  readonly site: Site
  readonly refused: ReadonlySet<string>
}

const whole = ({ refused }: Walked, pointer: string): boolean => !refused.has(pointer)

const withParents = (pointers: readonly string[]): ReadonlySet<string> => {
  const all = new Set<string>()
  for (const pointer of pointers) {
    let part = pointer
    while (!all.has(part)) {
      all.add(part)
      part = part.slice(0, Math.max(0, part.lastIndexOf('/')))
    }
  }
  return all
}

const member = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

/** The entries of `{ "key": { name: entry, … } }`. */
const entries = <T>(walked: Walked, value: unknown, site: Site): readonly Entry<T>[] =>
  (isObject(value) ? Object.entries(value) : []).map(([name, entry]) => {
    const place = under(site, name)
    return { name, value: whole(walked, place.pointer) ? (entry as T) : null, site: place }
  })

/** What a point file has besides its rules. */
const headKeys = Object.keys(pointFileSchema.shape).filter(
  (key) => key !== '$schema' && key !== 'rules',
)

/** Whether nothing of a point file but its rules was refused, or is missing. */
const headIsWhole = ({ file, refused }: Walked): boolean =>
  [...refused].every((pointer) => pointer === '' || /^\/rules(\/|$)/.test(pointer)) &&
  headKeys.every((key) => member(file.value, key) !== undefined)

const point = (walked: Walked): PointDocument => {
  const { value } = walked.file
  const site = under(walked.site, 'rules')
  const rules = member(value, 'rules')
  const number = member(value, 'point')
  return {
    site: walked.site,
    value: headIsWhole(walked) && isObject(value) ? (value as unknown as PointFile) : null,
    number: typeof number === 'number' ? number : null,
    rules: (Array.isArray(rules) ? rules : []).map((rule: unknown, index) => {
      const place = under(site, index)
      const id = member(rule, 'id')
      return {
        name: typeof id === 'string' ? id : '',
        value: whole(walked, place.pointer) ? (rule as PointFile['rules'][number]) : null,
        site: place,
      }
    }),
  }
}

/** Checks the shape of every file against its schema, and keeps what has the right one. */
export const checkShape = (read: ReadFiles, report: Report): PackDocument => {
  const incomplete = new Set(read.unread)
  const walked = read.files.map((file): Walked => {
    const site = { source: file.source, pointer: '' }
    const before = report.pointers.length
    new ShapeWalk(report, specials).walk(fileSchemas[file.kind], file.value, site)
    const pointers = report.pointers.slice(before)
    const names = file.kind === 'point' ? 'rules' : file.kind
    // Where the file or the list in it is not what it should be, its names are not known.
    if (pointers.includes('') || pointers.includes(`/${names}`)) incomplete.add(file.kind)
    return { file, site, refused: withParents(pointers) }
  })
  const named = <T>(kind: FileKind): readonly Entry<T>[] =>
    walked
      .filter(({ file }) => file.kind === kind)
      .flatMap((each) => entries<T>(each, member(each.file.value, kind), under(each.site, kind)))
  const factFiles = walked
    .filter(({ file }) => file.kind === 'facts')
    .map((each) => ({
      each,
      subjects: entries<unknown>(each, member(each.file.value, 'facts'), under(each.site, 'facts')),
    }))
  const head = walked.find(({ file }) => file.kind === 'pack')
  return {
    pack:
      head === undefined || head.refused.size > 0
        ? null
        : { value: head.file.value as PackFile, site: head.site },
    agencies: named('agencies'),
    parameters: named('parameters'),
    classifications: named('classifications'),
    facts: factFiles.flatMap(({ each, subjects }) =>
      subjects.flatMap(({ name, site }) =>
        entries<PackFact>(each, member(member(each.file.value, 'facts'), name), site).map(
          (entry) => ({ ...entry, subject: name }),
        ),
      ),
    ),
    factSubjects: factFiles.flatMap(({ subjects }) => subjects),
    clauses: named('clauses'),
    points: walked.filter(({ file }) => file.kind === 'point').map(point),
    incomplete,
  }
}
