import type { WholeRecord } from '../../shared/api.ts'
import { ask } from '../net/http.ts'
import type { Live } from '../live/live.ts'
import { fileNameOf, saveFile } from '../ui/save-file.ts'

/** All that is saved of the initiative. Throws what `ask` throws. */
export const readWholeRecord = (live: Live): Promise<WholeRecord> =>
  ask('GET /api/initiatives/:id/record', { id: live.initiative.get().id })

/** Gives the person all of it as a file, of which the start page makes an initiative again. Throws what `ask` throws. */
export const saveWholeRecord = async (live: Live): Promise<void> => {
  const record = await readWholeRecord(live)
  const name = fileNameOf(live.initiative.get().title, 'json')
  saveFile(name, JSON.stringify(record), 'application/json')
}
