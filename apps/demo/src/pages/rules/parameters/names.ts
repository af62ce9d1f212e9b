import type { Text } from '@workpoints/model'
import { text } from '../../../language.js'
import type { ParameterChoice } from '../../../worker/parameters/api.js'

/** What people call a rule or classification that depends on the parameter. */
export const titleOf = (choice: ParameterChoice, id: string): Text => {
  const named = [
    ...choice.rules,
    ...choice.classifications,
    ...choice.others.flatMap(({ rules }) => rules),
  ]
  return named.find((item) => item.id === id)?.title ?? text(id, id)
}

/** Whether a classification is true of a household; null where that is unknown. */
export const truthText = (truth: boolean | null): Text =>
  truth === null ? text('不清楚', 'not known') : truth ? text('是', 'yes') : text('不是', 'no')
