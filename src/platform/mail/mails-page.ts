export const mailsPerPage = 50;
