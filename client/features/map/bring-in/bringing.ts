/** What the step that brings in begins with: files that were dropped; nothing where it asks for them. */
export type Bringing = { files?: readonly File[] }
