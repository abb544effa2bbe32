import { nanoid } from 'nanoid'

/** A fresh id: 14 URL-safe characters, 84 random bits. Works on plain http, where `crypto.randomUUID` does not. */
export const newId = (): string => nanoid(14)

/** A link's secret: 28 URL-safe characters, 168 random bits. */
export const newSecret = (): string => nanoid(28)

const ID = /^[A-Za-z0-9_-]{1,64}$/

/** Whether a string from outside has the form of an id. */
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
