import type { ChildProcess } from 'node:child_process'

/** The next message of a process, or its end as an error. */
export const nextMessage = <Message>(child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      child.off('exit', onExit)
      resolve(message as Message)
    }
    const onExit = (code: number | null, signal: string | null): void => {
      child.off('message', onMessage)
      reject(new Error(`the process ended with ${signal ?? code ?? 'nothing'}`))
    }
    child.once('message', onMessage)
    child.once('exit', onExit)
  })
