import { z } from 'zod'
import { both, decision, diagnostic, named, text } from './words.js'

/** The body of every refusal (RFC 9457). */
export const problemDetails = named(
  'ProblemDetails',
  '拒绝的原因和改法（RFC 9457）',
  'Why a request was refused, and what to do (RFC 9457)',
  z.object({
    type: z.literal('about:blank'),
    title: z.string().meta({ description: both('状态的名称', 'The name of the status') }),
    status: z.int().min(400).max(599),
    code: z.string().meta({ description: both('固定不变，供程序使用', 'Stable, for programs') }),
    pointer: z
      .string()
      .optional()
      .meta({
        description: both(
          '正文里的 JSON 指针，或 ?查询参数',
          'JSON pointer into the body, or ?name of a query parameter',
        ),
      }),
    detail: z.string().meta({
      description: both('原因和改法，用所要的语言', 'Cause and remedy in the language asked for'),
    }),
    cause: text,
    remedy: text,
    diagnostics: z.array(diagnostic).optional(),
    decision: decision.optional(),
  }),
)
