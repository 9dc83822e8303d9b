/** Addresses in committed contracts: the same text wherever they are generated. */
export const CONTRACT_URL = 'https://crossdock.example';
