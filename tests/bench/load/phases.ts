/** Tells the bench that a phase begins, and waits until it has read the server's figures. */
export type Phase = (name: string) => Promise<void>

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
