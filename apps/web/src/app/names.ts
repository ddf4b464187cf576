/** "Sam" of "Sam Okafor": how a page speaks of somebody it has already named in full. */
export const firstNameOf = ({ name }: { name: string }) => name.split(' ', 1)[0] ?? name;

/** "Priya Nair", "Priya Nair and Tom Reilly", "Priya Nair, Tom Reilly and Dan Whitlock" */
export const namesOf = (people: readonly { name: string }[]) =>
  new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));

type Signer = { name: string; inPlaceOf?: string | null };

/** "Priya Nair", "Anil Desai, standing in for Priya Nair". In brackets where more words follow. */
export const signersOf = (signers: readonly Signer[], inBrackets = signers.length > 1) =>
  new Intl.ListFormat('en-GB').format(
    signers.map(({ name, inPlaceOf }) => {
      if (!inPlaceOf) return name;
      const words = `standing in for ${inPlaceOf}`;
      return inBrackets ? `${name} (${words})` : `${name}, ${words}`;
    }),
  );
