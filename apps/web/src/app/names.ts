/** "Sam" of "Sam Okafor": how a page speaks of somebody it has already named in full. */
export const firstNameOf = ({ name }: { name: string }) => name.split(' ', 1)[0] ?? name;

/** "Priya Nair", "Priya Nair and Tom Reilly", "Priya Nair, Tom Reilly and Dan Whitlock" */
export const namesOf = (people: readonly { name: string }[]) =>
  new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));
