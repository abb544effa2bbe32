/** What a link lets its holder do, from least to most. */
export const ROLES = ['viewer', 'contributor', 'editor', 'facilitator'] as const
export type Role = (typeof ROLES)[number]

/** Whether `role` may do everything that `least` may. */
export const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)

/** Editors and facilitators sync the documents; all others read the edition. */
export const maySync = (role: Role): boolean => atLeast(role, 'editor')
