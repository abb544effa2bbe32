/** What the step that brings in begins with: files that were dropped, or what was pasted; nothing where it asks for them. */
export type Bringing = { files?: readonly File[]; pasted?: { text: string; html: string } }

/** By their names, the files that a map is read from. */
export const IS_OURS = /\.(csv|tsv|txt|xlsx|xlsm|xls|json|graphml|gexf|xml)$/i
