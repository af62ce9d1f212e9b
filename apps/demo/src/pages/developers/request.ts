import type { Operation } from './open-api.js'

/** A request as the form has it. */
export interface RequestForm {
  readonly operation: Operation
  /** By name of the parameter; what is empty is left out. */
  readonly values: Readonly<Record<string, string>>
  readonly body: string
}

/** A value as an address holds it; a comma stands between those of a list, and is read as it is. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replaceAll('%2C', ',').replaceAll("'", '%27')

/** Where a request goes: path and query. */
export const targetOf = ({ operation, values }: Omit<RequestForm, 'body'>): string => {
  const valueOf = (name: string): string => values[name] ?? ''
  const path = operation.path.replace(/\{(\w+)\}/g, (_step, name: string) => encoded(valueOf(name)))
  const query = operation.parameters
    .filter(({ name, place }) => place === 'query' && valueOf(name) !== '')
    .map(({ name }) => `${name}=${encoded(valueOf(name))}`)
    .join('&')
  return query === '' ? path : `${path}?${query}`
}

/** Whether a text can be read as JSON. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
