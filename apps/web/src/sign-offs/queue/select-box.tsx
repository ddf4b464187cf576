type SelectBoxProps = {
  id: string;
  /** Read out; also shown where there is room for it. */
  label: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
};

/** One box to tick at the beginning of a row. */
export const SelectBox = ({ id, label, isChosen, onChoose }: SelectBoxProps) => (
  <div className="govuk-checkboxes govuk-checkboxes--small">
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        type="checkbox"
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        <span className="govuk-visually-hidden">{label}</span>
      </label>
    </div>
  </div>
);
