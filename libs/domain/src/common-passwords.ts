/**
 * Passwords of twelve characters and more that many people use, in lower case, and that the rule in
 * password.ts would let through. From the password lists of zxcvbn (MIT licence), and phrases that
 * are printed as examples or known to everybody: the first is the demo's.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  shadowbuildtestrelease
  123qweasdzxc mailcreated5240 qazwsxedcrfv sojdlg123aljg leavemealone qazwsxedc123 ghjcnjgfhjkm
  sonyericsson zxcasdqwe123 qweasdzxc123 flvbybcnhfnjh 112233445566 finalfantasy ghbdtnrfrltkf
  websolutions chickenwing101 justinbieber contortionist needforspeed maurolarastefy
  momsanaladventure dkflbvbhjdbx hd764nw5d7e1vb1 qazwsxedcrfvtgb dkflbvbhjdyf counterstrike
  vfvfvskfhfve fkmnthyfnbdf 23176djivanfros qazxswedcvfr whosyourdaddy fktrcfylhjdyf fktrcfylhjdbx
  541233432442 lost4815162342 vanyarespekt combat123654 devilmaycry4 iseedeadpeople 89231243658s
  jamesbond007 4815162342lost 123qwe456rty ghjcnjrdfibyj saun24865709 1qa2ws3ed4rf ptybnxtvgbjy
  mevefalkcakk playstation3 31217221027711 zqjphsyf6ctifgu hedimaptfcor lhbjkjubz2957704
  andrewjackie networkingpe 12qw34er56ty christopher1 ingodwetrust installdevic digitalprodu
  minecraft123 peanutbutter an83546921an13 residentevil 123321qweewq 32615948worms
  nemvxyheqdd5oqxyxyzi avrillavigne massimiliano 41d8cd98f00b nhfdvfnjkju123 gjkysqgbpltw
  01telemike01 p030710p$e4o stratocaster punksnotdead playstation2 fynfyfyfhbde ghjcnjqgfhjkm
  nightcrawler installsqlst frederiksberg sanfrancisco ghjcnjgbpltw lytghjgtnhjdcr zaqwsxcderfv
  seemnemaailm nhecsyfujkjdt qwaszxerdfcv antananarivu greenlantern corperfmonsy maprchem56458
  warhammer40k morganstanley cjdthitycndj bltynbabrfwbz qazxswedc123 iampurehaha2 gtnhjpfdjlcr
  123321456654 59382113kevinp bpgjldsgjldthnf 1qa2ws3ed4rf5tg nhfycajhvths msorcloledbr
  stickdaddy77 specialinsta michaeljackson webuivalidat ilovemyfamily weihnachtsbau 014702580369
  qaz123wsx456 systemofadown vladimirovna amadeusptfcor websolutionssu mortalkombat minnesota_hp
  nondriversig a1s2d3f4g5h6 z1x2c3v4b5n6m7 ghjnbdjcnjzybt thecakeisalie fktrcfylhjdf ontheoutside
  zcfvfzkexifz sonnenschein wazzkaprivet weihnachtsbaum unbelievable supernatural professional
  scandinavian intelligence chesterfield transformers international cosmopolitan philadelphia
  construction necronomicon satisfaction cheeseburger anytimetoday ghjatccbjyfk aksjdlasdakj89879
  23wkoa0fp78dk fatima753357 6215mila6215 4815162342lf cnfc35762209 civilization findaupair007
  alpha135792468 ghtdtlvtldtl edwardcullen gfhfktkjuhfv lytdybrbdfvgbhf ronaldinho10
  ipo54tj45uy856 89semtsriuty foreveryoung sdicmt7seytn blacksonblon ktjynsq40147 1a2a3a4a5a6a
  050605rostik z1x2c3v4b5n6 entertainment badiman28200 123ewqasdcxz nhbujyjvtnhbz ne_e_pod_chehyl
  hd764nw5d7e1vbv josephphone7 gthtrfnbgjkt configuratio msoracle32re bhrh0h2oof6xbqjeh
  correcthorsebatterystaple manchesterunited newcastleunited
  youllneverwalkalone ilovemymother ilovemydaughter ilovemyhusband ilovemychildren ilovechocolate
  spongebobsquarepants harrypotter123 expectopatronum maytheforcebewithyou lukeskywalker
  thequickbrownfox onceuponatime supercalifragilisticexpialidocious tobeornottobe donttellanyone
  opensesame123 jesuslovesme praisethelord keepcalmandcarryon hakunamatata bohemianrhapsody
  stairwaytoheaven metallica123 beautifulgirl chocolatecake basketball123 strawberry123
  strawberries caterpillar1 ilovecats123 ilovedogs123 microsoft123 raspberrypi123 kubernetes123
  testing123testing temporary123 newemployee123 companyname123 unitedkingdom greatbritain
  buckinghampalace godsavethequeen godsavetheking rulebritannia manchestercity tottenhamhotspur
  leicestercity westhamunited sheffieldwednesday nottinghamforest glasgowrangers fishandchips
  ihatechangingpasswords
`
    .trim()
    .split(/\s+/),
);
