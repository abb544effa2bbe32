export const AgendaPage = () => null
