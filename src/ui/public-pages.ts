/** Public pages the help links to: the only addresses outside the hub and the service. */
export const publicPages = {
  licenseTypes: 'https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cucm/srnd/collab12/collab12.html',
  roles: 'https://help.webex.com/article/fs78p5',
  /** Links to a sample of the custom report. */
  sampleReport: 'https://help.webex.com/en-us/ha7ulg/UCM-Cloud-Flex-Usage-Reports',
} as const;
