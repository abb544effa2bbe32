import { usePartner } from '../../../live/use-plan.ts'
import { parts } from '../../../messages/en/parts.ts'

/** What a partner is called who is written with somebody on the map; nothing where none is. */
export const usePartnerName = (id: string | undefined): string | undefined => {
  const partner = usePartner(id ?? '')
  return id === undefined ? undefined : (partner?.name ?? parts.gonePartner)
}
