export const GridPage = () => null
