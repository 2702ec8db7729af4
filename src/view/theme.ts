import * as z from 'zod';

/** The schema of `theme.yaml`: a theme's title and description, and what it shows where a policy doesn't say. */
export const themeSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  present: z.strictObject({ cover: z.boolean(), toc: z.boolean(), card: z.boolean(), closing: z.boolean() }),
});

export type Theme = z.infer<typeof themeSchema>;
