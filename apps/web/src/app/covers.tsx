type CoversProps = {
  /** "Anil Desai stands in for Priya Nair until 4 December 2026." */
  covers: readonly string[];
};

/** Who is away and who judges instead, in the words that everybody concerned reads. */
export const Covers = ({ covers }: CoversProps) =>
  covers.length > 0 && (
    <ul className="app-covers" aria-label="Who is away">
      {covers.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
