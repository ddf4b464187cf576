/** A short role definition in the form of the real ones, for reading it whole or with a part taken out. */
export const smallRoleDefinition = `**Data Gardener Role Definition**

<table>
<thead><tr><th><strong>About the organisation</strong></th></tr></thead>
<tbody>
<tr><td><p>We look after   gardens.</p><p>They grow.</p></td></tr>
<tr><td><strong>About Digital Gardening</strong></td></tr>
<tr><td><p>We dig:</p><ul><li><p>deep</p></li><li><p>often.</p></li></ul></td></tr>
</tbody>
</table>

<table>
<thead><tr><th><strong>About the role</strong></th></tr></thead>
<tbody>
<tr><td><p>You will work beside <strong>other</strong> gardeners.</p></td></tr>
<tr><td><strong>What you'll do day-to-day</strong></td></tr>
<tr><td><ul>
<li><p>As the Data Gardener you will support a team of gardeners. You will rake.</p></li>
<li><p>You can expect to learn from others.effective direction. This helps.</p></li>
</ul>
<p>Optional points to include (delete as required)</p>
<ul><li><p>[Your first weeks]</p></li></ul></td></tr>
<tr><td><strong>You will be someone who</strong></td></tr>
<tr><td><ul><li><p>Likes &amp; knows plants.</p></li></ul></td></tr>
<tr><td><strong>You will have the following skills and experience</strong></td></tr>
<tr><td><ul><li><p>Able to rake.</p></li></ul></td></tr>
<tr><td><strong>Who you’ll work with</strong></td></tr>
<tr><td><ul><li><p>Owners of gardens to understand their needs</p></li></ul>
<p>and translate them</p><p>into beds.</p>
<ul><li><p>Your colleagues who coach you.</p></li></ul></td></tr>
</tbody>
</table>

<table>
<thead><tr><th><strong>Capabilities and Competencies</strong></th></tr></thead>
<tbody><tr><td><p>See <a href="https://www.gov.uk/gardening">Gardening</a> and
<a href="javascript:alert(1)">not this</a>.</p></td></tr></tbody>
</table>

<table>
<thead><tr><th><strong>Skills Framework for the Information Age</strong></th></tr></thead>
<tbody><tr><td><p>Delivery:</p><ul><li><p>Data management (DATM) – Level 2</p></li></ul></td></tr></tbody>
</table>

| **Appendix**      |
| ----------------- | -- |
| Reference number: |    |
| Grade:            | AO |
`;
