/** A place in a text; both count from 1, columns in code points. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** More members than this are found by an index. */
const few = 8

/** The members of an object by name. Most are never looked up, so an index waits until one is. */
export class MemberPositions {
  readonly #names: string[] = []
  readonly #nodes: PositionNode[] = []
  #index: ReadonlyMap<string, number> | null = null

  add(name: string, node: PositionNode): void {
    this.#names.push(name)
    this.#nodes.push(node)
  }

  get(name: string): PositionNode | undefined {
    if (this.#names.length <= few) return this.#nodes[this.#names.indexOf(name)]
    this.#index ??= new Map(this.#names.map((each, at) => [each, at]))
    return this.#nodes[this.#index.get(name) ?? -1]
  }
}

/** Where a value begins, where its key does, and the same for everything inside it. */
export interface PositionNode {
  readonly value: Position
  readonly key: Position | null
  readonly members: MemberPositions | readonly PositionNode[] | null
}

/** One part of a JSON pointer, escaped (RFC 6901). */
export const escapePointer = (part: string): string =>
  part.includes('~') || part.includes('/') ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part

/** The parts of a JSON pointer, unescaped. */
const pointerParts = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

const memberOf = (node: PositionNode, part: string): PositionNode | undefined => {
  const { members } = node
  if (members === null) return undefined
  if (members instanceof MemberPositions) return members.get(part)
  return /^(0|[1-9]\d{0,9})$/.test(part) ? members[Number(part)] : undefined
}

/** Looks places up by JSON pointer. A tree, because flat pointers would repeat long prefixes. */
export class JsonPositions {
  readonly #read: () => PositionNode
  #known: PositionNode | null = null

  /** @param read called once, when the first place is asked for */
  constructor(read: () => PositionNode) {
    this.#read = read
  }

  get #root(): PositionNode {
    this.#known ??= this.#read()
    return this.#known
  }

  /** The place of the value at that pointer, or of the innermost existing value around it. */
  nearest(pointer: string): Position {
    let node = this.#root
    for (const part of pointerParts(pointer)) {
      const next = memberOf(node, part)
      if (next === undefined) break
      node = next
    }
    return node.value
  }

  /** The place of the value at that pointer, or null where there is none. */
  ofValue(pointer: string): Position | null {
    return this.#find(pointer)?.value ?? null
  }

  /** The place of the key that leads to that pointer; null for array items and the root. */
  ofKey(pointer: string): Position | null {
    return this.#find(pointer)?.key ?? null
  }

  #find(pointer: string): PositionNode | null {
    let node = this.#root
    for (const part of pointerParts(pointer)) {
      const next = memberOf(node, part)
      if (next === undefined) return null
      node = next
    }
    return node
  }
}
