const secret = /^LEMMA_|KEY|TOKEN|SECRET|PASSWORD/i;

/** What of an environment the model process gets: library paths and a GPU's settings, and no keys. */
export function dropSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = { ...environment };
  for (const name of Object.keys(kept).filter((each) => secret.test(each))) delete kept[name];
  return kept;
}
