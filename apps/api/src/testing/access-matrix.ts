import { visitorNames, type VisitorName } from './access-visitors';

/**
 * Who gets what, for every endpoint of the contract: read it as a person, line by line. A new
 * endpoint without a line fails the build.
 *
 * `ok` is a 2xx. 401: nobody is signed in, or their account is disabled. 403: not for them, and they
 * may know that it is there. 404: for them it does not exist. Behind a slash: another thing of Sam's,
 * in which somebody else has a part. The lines that end a session come last.
 *
 *   isaac  Sam's mentor, his account is disabled    sam     whose record it is
 *   leila  a stranger                               priya   Sam's mentor
 *   farah  Sam's mentor until yesterday             tom     Sam's line manager
 *   jamie  another apprentice                       dan     Sam's coach
 *   anil   Jamie's mentor                           gareth  Sam's Service Desk lead
 *   grace  Jamie's line manager                     ruth    programme lead
 */
const table = `
                        nobody isaac leila farah jamie anil grace  sam priya tom dan gareth ruth

getService              ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
checkInvitation         ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
checkWitnessLink        ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
answerAsWitness         ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
checkReceipt            ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
repudiateStatement      ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok

getSession              401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
staySignedIn            401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
getAccount              401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
changePassword          401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
signOutEverywhereElse   401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok

listProgrammes          401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
getProgramme            401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
getRole                 401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok

getTeam                 401    401   403   403   403   403  ok     403 403   ok  403 403    403
getHeatMap              401    401   403   403   403   403  ok     403 403   ok  403 403    403
downloadHeatMap         401    401   403   403   403   403  ok     403 403   ok  403 403    403
getMyApprentices        401    401   403   403   403   ok   403    403 ok    403 ok  403    403
getCohorts              401    401   403   403   403   403  403    403 403   403 403 403    ok
getCohortApprentices    401    401   403   403   403   403  403    403 403   403 403 403    ok
getHowWeWorkThisOut     401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
getToReview             401    401   403   403   403   ok   ok     403 ok    ok  ok  ok     ok
getQueue                401    401   403   403   403   ok   ok     403 ok    ok  ok  ok     ok

getReports              401    401   403   403   403   403  ok     403 403   ok  403 403    ok
downloadTeam            401    401   403   403   403   403  ok     403 403   ok  403 403    ok
downloadTeam/sam        401    401   403   403   403   403  404    403 403   ok  403 403    ok
downloadHours           401    401   403   403   403   403  ok     403 403   ok  403 403    ok
downloadHours/sam       401    401   403   403   403   403  404    403 403   ok  403 403    ok
downloadSignOffs        401    401   403   403   403   403  ok     403 403   ok  403 403    ok
downloadSignOffs/sam    401    401   403   403   403   403  404    403 403   ok  403 403    ok
downloadCertificates    401    401   403   403   403   403  ok     403 403   ok  403 403    ok
downloadCertificates/sam 401   401   403   403   403   403  404    403 403   ok  403 403    ok

listPeople              401    401   403   403   403   403  403    403 403   403 403 403    ok
getPerson               401    401   403   403   403   403  403    403 403   403 403 403    ok
addPerson               401    401   403   403   403   403  403    403 403   403 403 403    ok
invitePerson            401    401   403   403   403   403  403    403 403   403 403 403    ok
disablePerson           401    401   403   403   403   403  403    403 403   403 403 403    ok
enablePerson            401    401   403   403   403   403  403    403 403   403 403 403    ok
listApprenticeships     401    401   403   403   403   403  403    403 403   403 403 403    ok
startApprenticeship     401    401   403   403   403   403  403    403 403   403 403 403    ok
assignPeople            401    401   403   403   403   403  403    403 403   403 403 403    ok

getMyCover              401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
recordMyAbsence         401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
endAbsence              401    401   404   404   404   404  404    404 ok    404 404 404    ok
getCoverOf              401    401   403   403   403   403  403    403 403   403 403 403    ok
recordAbsence           401    401   403   403   403   403  403    403 403   403 403 403    ok

getBreaks               401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getBreak                401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getBreaksToDecide       401    401   403   403   403   403  ok     403 403   ok  403 403    ok
askForBreak             401    401   404   404   404   404  404    ok  403   ok  403 404    ok
approveBreak            401    401   404   404   404   404  404    403 403   ok  403 404    ok
refuseBreak             401    401   404   404   404   404  404    403 403   ok  403 404    ok
withdrawBreak           401    401   404   404   404   404  404    ok  403   403 403 404    403
changeReturn            401    401   404   404   404   404  404    ok  403   ok  403 404    ok
cancelBreak             401    401   404   404   404   404  404    ok  403   ok  403 404    ok

getApprenticeship       401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getOverview             401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getProgress             401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getReport               401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getTimeline             401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getSkills               401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
recordReview            401    401   404   404   404   404  404    403 403   ok  403 404    403

getPlan                 401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getItem                 401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getItem/desk            401    401   404   404   404   404  404    ok  ok    ok  ok  ok     ok
saveStatement           401    401   404   404   404   404  404    ok  403   403 403 404    403
saveStatement/desk      401    401   404   404   404   404  404    ok  403   403 403 403    403
startItem               401    401   404   404   404   404  404    ok  403   403 403 404    403
tickItem                401    401   404   404   404   404  404    ok  403   403 403 404    403
tickItem/manager        401    401   404   404   404   404  404    403 403   ok  403 404    403
untickItem              401    401   404   404   404   404  404    ok  403   403 403 404    403
untickItem/manager      401    401   404   404   404   404  404    403 403   ok  403 404    403
exemptItem              401    401   404   404   404   404  404    403 ok    403 403 404    403
exemptItem/desk         401    401   404   404   404   404  404    403 403   403 403 ok     403
reinstateItem           401    401   404   404   404   404  404    403 ok    403 403 404    403

requestSignOff          401    401   404   404   404   404  404    ok  403   403 403 404    403
withdrawRequest         401    401   404   404   404   404  404    ok  403   403 403 404    403
signOff                 401    401   404   404   404   404  404    403 ok    403 403 404    403
signOff/desk            401    401   404   404   404   404  404    403 403   403 403 ok     403
returnRequest           401    401   404   404   404   404  404    403 ok    403 403 404    403
reconfirmSignOff        401    401   404   404   404   404  404    403 ok    403 403 404    403
revokeSignOff           401    401   404   404   404   404  404    403 ok    403 403 404    403
checkBatch              401    401   403   403   403   ok   ok     403 ok    ok  ok  ok     ok
signOffBatch            401    401   403   403   403   ok   ok     403 ok    ok  ok  ok     ok
listSignedOff           401    401   403   403   403   ok   ok     403 ok    ok  ok  ok     ok
undoSignOff             401    401   404   404   404   404  404    403 ok    403 403 404    403
undoSignOffs            401    401   403   403   403   ok   ok     403 ok    ok  ok  ok     ok
getReview               401    401   404   404   404   404  404    403 ok    403 403 404    403
getReview/desk          401    401   404   404   404   404  404    403 403   403 403 ok     403
getRevision             401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getRevision/desk        401    401   404   404   404   404  404    ok  ok    ok  ok  ok     ok

recordObservation       401    401   404   404   404   404  404    403 ok    ok  ok  404    403
takeBackObservation     401    401   404   404   404   404  404    403 ok    403 403 404    403
askWitness              401    401   404   404   404   404  404    ok  403   403 403 404    403
cancelWitnessLink       401    401   404   404   404   404  404    ok  403   403 403 404    403

getLog                  401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getNewEntryForm         401    401   404   404   404   404  404    ok  403   403 403 404    403
addEntry                401    401   404   404   404   404  404    ok  403   403 403 404    403
getEntry                401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
changeEntry             401    401   404   404   404   404  404    ok  403   403 403 404    403
withdrawEntry           401    401   404   404   404   404  404    ok  403   403 403 404    403
verifyEntry             401    401   404   404   404   404  404    403 ok    403 403 404    403

getHours                401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
recordContractedHours   401    401   404   404   404   404  404    403 403   ok  403 404    ok
takeBackContractedHours 401    401   404   404   404   404  404    403 403   ok  403 404    ok
agreePriorLearning      401    401   404   404   404   404  404    403 403   ok  403 404    ok
getHoursToVerify        401    401   404   404   404   404  404    403 ok    403 403 404    403
verifyHours             401    401   404   404   404   404  404    403 ok    403 403 404    403

getTraining             401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getTrainingForm         401    401   404   404   404   404  404    ok  403   403 403 404    403
addCertificate          401    401   404   404   404   404  404    ok  403   403 403 404    403
getCertificate          401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
changeCertificate       401    401   404   404   404   404  404    ok  403   403 403 404    403
renewCertificate        401    401   404   404   404   404  404    ok  403   403 403 404    403
withdrawCertificate     401    401   404   404   404   404  404    ok  403   403 403 404    403
confirmCertificate      401    401   404   404   404   404  404    403 ok    ok  403 404    403
letCertificateLapse     401    401   404   404   404   404  404    403 ok    ok  403 404    403

getPortfolio            401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getEvidenceForm         401    401   404   404   404   404  404    ok  403   403 403 404    403
addFile                 401    401   404   404   404   404  404    ok  403   403 403 404    403
addLink                 401    401   404   404   404   404  404    ok  403   403 403 404    403
addNote                 401    401   404   404   404   404  404    ok  403   403 403 404    403
getEvidence             401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getEvidence/desk        401    401   404   404   404   404  404    ok  ok    ok  ok  ok     ok
markOpened              401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
markOpened/desk         401    401   404   404   404   404  404    ok  ok    ok  ok  ok     ok
getFile                 401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getFile/desk            401    401   404   404   404   404  404    ok  ok    ok  ok  ok     ok
getPreview              401    401   404   404   404   404  404    ok  ok    ok  ok  404    ok
getPreview/desk         401    401   404   404   404   404  404    ok  ok    ok  ok  ok     ok
changeEvidence          401    401   404   404   404   404  404    ok  403   403 403 404    403
changeEvidence/desk     401    401   404   404   404   404  404    ok  403   403 403 403    403
linkEvidence            401    401   404   404   404   404  404    ok  403   403 403 404    403
withdrawEvidence        401    401   404   404   404   404  404    ok  403   403 403 404    403

listDrafts              401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
getDraft                401    401   404   404   404   404  404    ok  404   404 404 404    404
saveDraft               401    401   404   404   404   404  404    ok  403   403 403 404    403
discardDraft            401    401   404   404   404   404  404    ok  404   404 404 404    404

signIn                  ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
acceptInvitation        ok     ok    ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
signOut                 401    401   ok    ok    ok    ok   ok     ok  ok    ok  ok  ok     ok
`;

export type Door = { door: string; endpoint: string; expected: Record<VisitorName, string> };

/** The lines of the table. Throws when a column is missing: a person who reads it would not see it. */
export function accessMatrix(): Door[] {
  const [header = [], ...lines] = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
  if (header.join() !== visitorNames.join()) throw new Error('The table lacks a visitor');
  return lines.map(([door = '', ...cells]) => {
    if (cells.length !== header.length) throw new Error(`The line of ${door} lacks a cell`);
    const expected = Object.fromEntries(visitorNames.map((name, i) => [name, cells[i] ?? '']));
    const [endpoint = ''] = door.split('/');
    return { door, endpoint, expected: expected as Record<VisitorName, string> };
  });
}
