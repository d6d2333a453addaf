// @apollo/gateway would report to its maker, and probe the cloud's metadata service, unless told not to
// before it is constructed. Imported before everything else.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
