import { useCallback } from 'react'

import { sentenceOf } from '../../live/sentence.ts'
import { toast } from '../../ui/toast.tsx'

/** Runs something that may be refused, and then says why. Tells whether it went well. */
export const useAttempt = () =>
  useCallback(async (run: () => Promise<unknown>): Promise<boolean> => {
    try {
      await run()
      return true
    } catch (error) {
      toast(sentenceOf(error))
      return false
    }
  }, [])
