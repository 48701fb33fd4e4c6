export const jobsPerPage = 50;
