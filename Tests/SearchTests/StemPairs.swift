/// Folded words, a line for each group.
enum StemPairs {
  static let alike = [
    "styrdokument styrdokumentet styrdokumentets styrdokumenten styrdokumentens styrdokuments",
    "program programmet programmets programmen programmens",
    "plan planen planens planer planerna planernas",
    "policy policyn policyns policyer policyerna policys",
    "kvalitet kvaliteten kvalitetens kvaliteter kvaliteterna kvalitets",
    "mal malet malets malen malens",
    "namnd namnden namndens namnder namnderna namnders namndernas",
    "kommun kommunen kommunens kommuner kommunerna kommuners",
    "skola skolan skolans skolor skolorna skolornas",
    "halsa halsan halsans", "fraga fragan fragor fragorna",
    "energi energin energins", "strategi strategin strategier strategierna",
    "demokrati demokratin", "ekonomi ekonomin",
    "resurs resursen resurser resurserna resursernas",
    "plats platsen platser platserna", "insats insatsen insatser", "miljo miljon",
    "grans gransen granser granserna",
    "budget budgeten budgetens", "resultat resultatet resultaten resultatets",
    "omrade omradet omraden omradena", "arbete arbetet arbeten arbetets",
    "beslut beslutet besluten beslutas beslutade", "syfte syftet syften syftena",
    "verksamhet verksamheten verksamheter verksamheterna verksamhetens",
    "medarbetare medarbetaren medarbetarna medarbetares",
    "hallbar hallbart hallbara", "digital digitalt digitala",
    "kulturell kulturellt kulturella", "aktiv aktivt aktiva",
    "gemensam gemensamma", "mojlighet mojligheter mojligheterna",
    "direktor direktoren direktorer", "sektor sektorn sektorer",
    "rutin rutinen rutiner rutinerna", "enhet enheten enheter enheternas",
    "organ organet organen organens", "kompetens kompetensen kompetenser",
    "barn barnen barnens barns", "ungdom ungdomar ungdomarna ungdomars",
    "tjansteman tjanstemannen tjanstemannens", "styrelse styrelsen styrelser styrelsens",
    "riktlinje riktlinjen riktlinjer riktlinjerna riktlinjernas",
    "handelse handelser", "forandring forandringen forandringar",
  ]

  static let apart = [
    "organ organisation", "kultur kultiverad", "mal malning", "bok bokslut",
    "vision visning", "policy polis", "program prognos", "internet intern", "skola skal",
  ]
}
