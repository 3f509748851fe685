export const notebook = {}
