import * as z from 'zod/mini';

/** What a figure in the prose can be about, and the cells of the forms that it may be compared with. */
export const Subject = z.strictObject({
  id: z.string(),
  /** How sure DOMAIN § 3.6 is of the comparison. */
  certainty: z.enum(['strong', 'convention', 'heuristic']),
  /** Counting words that fit the subject, one character each. */
  units: z.string(),
  /** `application`: the clause is about applications; `disclosure`: about open government information; `dispute`: also about a review or lawsuit. */
  needs: z.optional(z.enum(['application', 'disclosure', 'dispute'])),
  /** The subject's wording, directly before the figure but for filler words. */
  endings: z.optional(z.array(z.string())),
  /** Shorter wordings that do where names and figures stand in two lists. */
  paired: z.optional(z.array(z.string())),
  /** Wordings that may stand behind the figure: 3件予以公开. */
  behind: z.optional(z.array(z.string())),
  /** Or a pattern for the text before the figure. */
  pattern: z.optional(z.string()),
  /** The pattern may also stand behind the figure: 2件结转下年度. */
  tail: z.optional(z.boolean()),
  /** The pattern looks at the whole clause, 、 included. */
  whole: z.optional(z.boolean()),
  /** Wording that makes it another subject. */
  not: z.optional(z.string()),
  /** What directly follows the figure when it is not the whole: 制定4件，修订2件. */
  unlessBefore: z.optional(z.string()),
  /** A sentence that says so before the figure speaks of some of the cases only. */
  elsewhere: z.optional(z.string()),
  /** Wording for which a difference is worth a remark only: 办理行政许可 also counts what others decide. */
  doubted: z.optional(z.string()),
  /** A part that exceeds the whole contradicts it: more by letter than at all. */
  partial: z.optional(z.boolean()),
  /** Figures about showing such things (公示行政许可) are not about the things. */
  shown: z.optional(z.boolean()),
  /** Column of the applications table, for subjects that are kinds of applicants. */
  column: z.optional(z.string()),
  /** Alternatives, each a sum of fact ids or of groups such as `refused`. */
  readings: z.optional(z.array(z.array(z.string()))),
  /** Alternatives that the wording hardly covers: a figure that equals one of these is worth a remark only. */
  doubtful: z.optional(z.array(z.array(z.string()))),
});

export const Words = z.strictObject({
  fillers: z.array(z.string()),
  nothing: z.strictObject({
    words: z.array(z.string()),
    notAfter: z.string(),
    tokens: z.array(z.string()),
    receiving: z.array(z.string()),
  }),
  context: z.strictObject({ application: z.string(), other: z.array(z.string()) }),
  narrower: z.strictObject({
    anywhere: z.array(z.string()),
    channel: z.array(z.string()),
    comparing: z.array(z.string()),
    hidden: z.array(z.string()),
  }),
  bodies: z.strictObject({
    own: z.array(z.string()),
    endings: z.array(z.string()),
    /** Bodies only where they do something: 部门收到, but not 部门文件. */
    actors: z.array(z.string()),
    adverbs: z.array(z.string()),
    verbs: z.array(z.string()),
  }),
});

/** A wrong wording with the right one, and the neighbours between which it is right after all. */
export const Typo = z.strictObject({
  wrong: z.string(),
  right: z.string(),
  /** Characters of which none may stand directly before or behind. */
  notAfter: z.optional(z.string()),
  notBefore: z.optional(z.string()),
  /** What has to stand directly before or behind; the latter is a pattern. */
  onlyAfter: z.optional(z.string()),
  onlyBefore: z.optional(z.string()),
  /** A warning without. */
  severity: z.optional(z.enum(['warning', 'information', 'hint'])),
});

export type Subject = z.infer<typeof Subject>;
export type Words = z.infer<typeof Words>;
export type Typo = z.infer<typeof Typo>;
