/** What we use of autocannon, which brings no types. */
declare module 'autocannon' {
  export interface CannonRequest {
    readonly method: 'GET' | 'POST' | 'PUT'
    readonly path: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
    readonly onResponse?: (status: number, body: string) => void
  }
  export interface CannonOptions {
    readonly url: string
    readonly connections: number
    /** Requests to be sent in all. */
    readonly amount: number
    readonly requests: readonly CannonRequest[]
  }
  export interface CannonResult {
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
    readonly requests: { readonly total: number }
  }
  const autocannon: (options: CannonOptions) => Promise<CannonResult>
  export default autocannon
}
