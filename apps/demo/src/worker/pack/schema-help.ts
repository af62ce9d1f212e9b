import type { Language } from '@workpoints/model'
import { type PackFileKind, packFileJsonSchema } from '@workpoints/rules/schema'
import {
  getLanguageService,
  InsertTextFormat,
  type JSONSchema,
  type LanguageService,
  MarkedString,
  TextDocument,
} from 'vscode-json-languageservice'
import { inLanguage, messageIn, plain } from './service-words.js'
import { latest } from './state.js'

/** Something to write, offered while somebody types; offsets are in UTF-16 units. */
export interface Suggestion {
  readonly label: string
  /** What is typed is compared with this. */
  readonly filter: string
  readonly about: string
  readonly kind: 'property' | 'value'
  readonly insert: string
  /** Whether `insert` has places to be filled in, as `$1` and `${1:…}`. */
  readonly snippet: boolean
  readonly from: number
  readonly to: number
}

/** What the schema says against a text; offsets are in UTF-16 units. */
export interface SchemaProblem {
  readonly from: number
  readonly to: number
  readonly message: string
}

/** Files stand where they do in the repository, so that `$schema` in them leads to the schemas. */
const folder = 'pack:/packs/shidian-2025/'

const kindOf = (path: string): PackFileKind =>
  path.startsWith('points/') ? 'point' : (path.replace(/\.json$/, '') as PackFileKind)

const matches = (kind: PackFileKind): readonly string[] =>
  kind === 'point' ? [`${folder}points/*.json`] : [`${folder}${kind}.json`]

let service: LanguageService | null = null
let configuredFor = ''

/** The service, knowing the names of the pack as it last compiled. */
const serviceFor = (path: string): LanguageService => {
  service ??= getLanguageService({
    workspaceContext: {
      resolveRelativePath: (relative, resource) => new URL(relative, resource).href,
    },
    schemaRequestService: (uri) => Promise.reject(new Error(uri)),
  })
  const kind = kindOf(path)
  const wanted = `${kind} ${latest().pack.digest}`
  if (wanted !== configuredFor) {
    const schema = packFileJsonSchema(kind, latest().pack) as JSONSchema
    const uri = `pack:/schemas/${kind}.schema.json`
    service.configure({ validate: true, schemas: [{ uri, fileMatch: [...matches(kind)], schema }] })
    configuredFor = wanted
  }
  return service
}

const opened = (path: string, text: string) => {
  const help = serviceFor(path)
  const document = TextDocument.create(`${folder}${path}`, 'json', 1, text)
  return { help, document, json: help.parseJSONDocument(document) }
}

const words = (said: string | { readonly value: string } | undefined): string =>
  said === undefined ? '' : typeof said === 'string' ? said : said.value

/** What may be written at an offset. */
export const complete = async (
  path: string,
  text: string,
  offset: number,
  language: Language,
): Promise<readonly Suggestion[]> => {
  const { help, document, json } = opened(path, text)
  const list = await help.doComplete(document, document.positionAt(offset), json)
  return (list?.items ?? []).flatMap((item): Suggestion[] => {
    const { textEdit, label, filterText = label, detail, documentation } = item
    if (textEdit === undefined || !('range' in textEdit)) return []
    return [
      {
        label,
        filter: filterText,
        about: inLanguage(words(documentation) || (detail ?? ''), language),
        kind: textEdit.newText.includes('":') ? 'property' : 'value',
        insert: textEdit.newText,
        snippet: item.insertTextFormat === InsertTextFormat.Snippet,
        from: document.offsetAt(textEdit.range.start),
        to: document.offsetAt(textEdit.range.end),
      },
    ]
  })
}

/** What the schema says about what stands at an offset; null where it says nothing. */
export const hover = async (
  path: string,
  text: string,
  offset: number,
  language: Language,
): Promise<{ readonly from: number; readonly to: number; readonly text: string } | null> => {
  const { help, document, json } = opened(path, text)
  const found = await help.doHover(document, document.positionAt(offset), json)
  if (found?.range === undefined) return null
  const contents = MarkedString.is(found.contents)
    ? [found.contents]
    : Array.isArray(found.contents)
      ? found.contents
      : [found.contents.value]
  const said = contents
    .map((part) => inLanguage(plain(words(part)), language))
    .filter((part) => part !== '')
    .join('\n')
  if (said === '') return null
  return {
    from: document.offsetAt(found.range.start),
    to: document.offsetAt(found.range.end),
    text: said,
  }
}

/** What the schema and the syntax of JSON say against a text. */
export const schemaProblems = async (
  path: string,
  text: string,
  language: Language,
): Promise<readonly SchemaProblem[]> => {
  const { help, document, json } = opened(path, text)
  const problems = await help.doValidation(document, json, {
    schemaValidation: 'error',
    schemaRequest: 'ignore',
  })
  return problems.map(({ range, message }) => ({
    from: document.offsetAt(range.start),
    to: document.offsetAt(range.end),
    message: messageIn(words(message), language),
  }))
}
