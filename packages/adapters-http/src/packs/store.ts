import type { Diagnostic } from '@workpoints/model'
import { type Compilation, type ExampleResult, type PackTree, runExamples } from '@workpoints/rules'
import { loadPack } from '@workpoints/rules/node'
import { packMissing, unknownPack } from '../http/problems.js'
import { fingerprintOf } from './fingerprint.js'

/** A pack that answers: the tree in a handle, so that a reload changes one reference. */
export interface ServedPack {
  readonly pack: PackTree
  /** The folder it came from; null for one that was handed over compiled. */
  readonly folder: string | null
}

/** What became of the last attempt to load a folder. */
export interface LoadReport {
  readonly folder: string
  readonly loaded: boolean
  /** Of the pack that answers now, if any. */
  readonly digest: string | null
  /** Why the folder was refused. */
  readonly diagnostics: readonly Diagnostic[]
  /** Rules whose own examples failed. */
  readonly failedExamples: readonly string[]
}

const failing = (results: readonly ExampleResult[]): readonly string[] => [
  ...new Set(results.filter(({ passed }) => !passed).map(({ rule }) => rule)),
]

const unreadable = (folder: string, error: unknown): Diagnostic => ({
  code: 'file-unreadable',
  file: folder,
  cause: {
    zh: `读不了规则包文件夹：${error instanceof Error ? error.name : '原因不明'}。`,
    en: `The folder of the pack cannot be read: ${error instanceof Error ? error.name : 'unknown'}.`,
  },
  remedy: { zh: '检查文件夹是否存在、能否读取。', en: 'See that it exists and may be read.' },
})

const idTaken = (id: string): Diagnostic => ({
  code: 'pack-id-taken',
  file: 'pack.json',
  pointer: '/id',
  cause: {
    zh: `另一个规则包已经叫 ${id}。`,
    en: `Another pack is called ${id} already.`,
  },
  remedy: { zh: '换一个 id，或只装载其中一个。', en: 'Give it another id, or load one of them.' },
})

/**
 * The packs that answer. A folder is compiled beside the running pack and tested by its own examples;
 * only then it takes the other's place, all at once. A request keeps the pack it began with.
 */
export class PackStore {
  readonly #served = new Map<string, ServedPack>()
  readonly #reports = new Map<string, LoadReport>()
  readonly #fingerprints = new Map<string, string>()
  #loading: Promise<unknown> = Promise.resolve()

  constructor(packs: readonly PackTree[]) {
    for (const pack of packs) this.#served.set(pack.id, { pack, folder: null })
  }

  get ids(): readonly string[] {
    return [...this.#served.keys()]
  }

  get all(): readonly PackTree[] {
    return [...this.#served.values()].map(({ pack }) => pack)
  }

  get reports(): readonly LoadReport[] {
    return [...this.#reports.values()]
  }

  /** @throws Problem with 404 where there is no such pack, 400 where one must be named */
  pack(id: string | null): PackTree {
    if (id === null) {
      const [only, ...others] = this.all
      if (only === undefined || others.length > 0) throw packMissing(this.ids)
      return only
    }
    const served = this.#served.get(id)
    if (served === undefined) throw unknownPack(this.ids)
    return served.pack
  }

  /** Whether a pack of this folder answers. */
  serves(folder: string): boolean {
    return [...this.#served.values()].some((served) => served.folder === folder)
  }

  /** What the files of a folder looked like before they were last read; null where they never were. */
  fingerprint(folder: string): string | null {
    return this.#fingerprints.get(folder) ?? null
  }

  /**
   * Compiles and tests a folder, and serves it where nothing is wrong; else what was there stays. One
   * after the other, so that an older reading never takes the place of a newer one.
   */
  load(folder: string): Promise<LoadReport> {
    const loading = this.#loading.then(async () => {
      this.#fingerprints.set(folder, await fingerprintOf(folder))
      const report = await this.#attempt(folder)
      this.#reports.set(folder, report)
      return report
    })
    this.#loading = loading.catch(() => undefined)
    return loading
  }

  async #attempt(folder: string): Promise<LoadReport> {
    const before = [...this.#served.values()].find((served) => served.folder === folder)
    const kept = { folder, loaded: false, digest: before?.pack.digest ?? null, failedExamples: [] }
    let compiled: Compilation
    try {
      compiled = await loadPack(folder)
    } catch (error) {
      return { ...kept, diagnostics: [unreadable(folder, error)] }
    }
    if ('diagnostics' in compiled) return { ...kept, diagnostics: compiled.diagnostics }
    const { pack } = compiled
    const failedExamples = failing(runExamples(pack).results)
    if (failedExamples.length > 0) return { ...kept, diagnostics: [], failedExamples }
    const taken = this.#served.get(pack.id)
    if (taken !== undefined && taken.folder !== folder)
      return { ...kept, diagnostics: [idTaken(pack.id)] }
    // A folder whose pack took another id no longer answers to the old one.
    if (before !== undefined && before.pack.id !== pack.id) this.#served.delete(before.pack.id)
    this.#served.set(pack.id, { pack, folder })
    return { folder, loaded: true, digest: pack.digest, diagnostics: [], failedExamples }
  }
}
