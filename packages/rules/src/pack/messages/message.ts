import { say, type Saying } from '@workpoints/model'

/** A table of messages by stable code; the details are already safe to print. */
export type Messages = Readonly<Record<string, (...details: never[]) => Saying>>

/** The same as `say`, but first asks whether the near name was meant, where there is one. */
export const sayNear = (
  nearest: string | null,
  causeZh: string,
  causeEn: string,
  remedyZh: string,
  remedyEn: string,
): Saying =>
  nearest === null
    ? say(causeZh, causeEn, remedyZh, remedyEn)
    : say(
        causeZh,
        causeEn,
        `是不是 ${nearest}？${remedyZh}`,
        `did you mean ${nearest}? Otherwise ${remedyEn}`,
      )
