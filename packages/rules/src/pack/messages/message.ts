import type { Text } from '@workpoints/model'

/** What a diagnostic says. */
export interface Message {
  readonly cause: Text
  readonly remedy: Text
}

/** The two sentences of a message, in both languages. */
export const say = (
  causeZh: string,
  causeEn: string,
  remedyZh: string,
  remedyEn: string,
): Message => ({
  cause: { zh: causeZh, en: causeEn },
  remedy: { zh: remedyZh, en: remedyEn },
})

/** A table of messages by stable code; the details are already safe to print. */
export type Messages = Readonly<Record<string, (...details: never[]) => Message>>

/** “是不是 x？”, or what else to do where no known name is near. */
export const suggest = (nearest: string | null, elseZh: string, elseEn: string) =>
  nearest === null
    ? { zh: elseZh, en: elseEn }
    : { zh: `是不是 ${nearest}？${elseZh}`, en: `did you mean ${nearest}? Otherwise ${elseEn}` }
