/**
 * What a checked tree always has: names lead somewhere, and an operation has its operands. The one
 * place where that could fail, so that no other has to guess a value that nobody wrote.
 *
 * @throws TypeError where it is missing, which is a fault of this program, never of its input
 */
export const present = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new TypeError(`checked tree without ${what}`)
  return value
}
