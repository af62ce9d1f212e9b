/** Every story is told in both. */
export const languages = ['zh', 'en'] as const
