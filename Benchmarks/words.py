"""The words that the corpus is written with, and sentences made of them."""

import random

TOPICS = """informationssäkerhet upphandling avfallshantering krisberedskap tillgänglighet
jämställdhet elevhälsa hemtjänst bygglov detaljplanering representation resor möten distansarbete
bisysslor kamerabevakning arkivering diarieföring lokalförsörjning investeringar finansverksamhet
borgensåtaganden föreningsbidrag lotteritillstånd skolskjuts livsmedelskontroll vattenskydd
dagvatten cykeltrafik parkering snöröjning belysning lekplatser biblioteksverksamhet kulturmiljö
minoritetsspråk integration sommarjobb feriepraktik lönebildning rekrytering rehabilitering
arbetsmiljö visselblåsning dataskydd molntjänster klimatanpassning energieffektivisering naturvård
strandskydd markanvisning bostadsförsörjning våldsprevention suicidprevention folkhälsa
äldreomsorg anhörigstöd boendestöd""".split()

NOUNS = """nämnden styrelsen förvaltningen kommunen verksamheten enheten avdelningen myndigheten
fullmäktige medborgaren handläggaren chefen medarbetaren leverantören revisorn uppföljningen
redovisningen budgeten planeringen styrningen tillsynen granskningen beredningen handlingsplanen
riktlinjen policyn strategin programmet reglementet delegationsordningen beslutet protokollet
ärendet diariet arkivet underlaget utredningen konsekvensanalysen riskanalysen målbilden
nyckeltalet indikatorn insatsen åtgärden resursen kompetensen upphandlingen avtalet fakturan
investeringen avskrivningen kostnaden intäkten avgiften taxan infrastrukturen fastigheten lokalen
vägnätet vattenförsörjningen avfallshanteringen energianvändningen klimatanpassningen naturmiljön
detaljplanen översiktsplanen bygglovet skolan förskolan eleven vårdnadshavaren undervisningen
elevhälsan biblioteket föreningslivet hemtjänsten äldreomsorgen socialtjänsten
försörjningsstödet informationssäkerheten personuppgiften beredskapen krisorganisationen
samverkan dialogen delaktigheten tillgängligheten jämställdheten likabehandlingen
kommunikationen webbplatsen e-tjänsten systemförvaltningen digitaliseringen""".split()

VERBS = """ansvarar beslutar följer upprättar redovisar granskar bereder samordnar utvecklar
säkerställer genomför prioriterar fördelar dokumenterar rapporterar kontrollerar informerar
utbildar uppdaterar reviderar fastställer godkänner verkställer analyserar bedömer planerar
återkopplar utvärderar tillhandahåller främjar motverkar begränsar stödjer styr""".split()

ADJECTIVES = """kommunala övergripande långsiktiga årliga ekonomiska sociala miljömässiga gemensamma
särskilda löpande strategiska operativa tydliga rättssäkra likvärdiga hållbara effektiva
tillgängliga digitala regionala nationella lagstadgade interna externa skriftliga systematiska
förebyggande berörda ansvariga aktuella beslutade relevanta""".split()

ADVERBS = """årligen löpande skyndsamt systematiskt regelbundet skriftligen gemensamt samlat
särskilt därutöver vidare dessutom normalt alltid huvudsakligen""".split()

PREPOSITIONS = ["inom", "enligt", "utifrån", "genom", "i samverkan med", "med stöd av", "vid",
                "i enlighet med", "för", "avseende", "i förhållande till", "inför"]
CONJUNCTIONS = ["och", "samt", "eller", "men även", "såväl som"]
SUBORDINATORS = ["att", "hur", "när", "om", "i vilken omfattning"]

HEADINGS = ["Inledning", "Bakgrund", "Omfattning", "Definitioner", "Organisation",
            "Lagstiftning", "Målgrupp", "Nulägesbeskrivning", "Prioriterade områden", "Åtgärder",
            "Genomförande", "Ekonomi", "Finansiering", "Tidplan", "Utvärdering", "Revidering",
            "Risker", "Konsekvenser", "Barnkonsekvensanalys", "Miljökonsekvenser",
            "Kommunikation", "Samverkan", "Dokumentation och arkivering", "Personuppgifter",
            "Avvikelser", "Tillsyn och kontroll", "Delegation", "Utbildning och kompetens"]
SUBHEADINGS = ["Allmänt", "Utgångspunkter", "Arbetssätt", "Beslutsordning", "Rapportering",
               "Undantag", "Indikatorer", "Ansvarsfördelning", "Särskilda krav", "Rutiner",
               "Stöd och rådgivning", "Hantering av ärenden", "Intern kontroll", "Årlig översyn"]


def clause(rng):
    words = [rng.choice(NOUNS), rng.choice(VERBS)]
    if rng.random() < 0.5:
        words.append(rng.choice(ADVERBS))
    if rng.random() < 0.7:
        words += [rng.choice(ADJECTIVES), rng.choice(NOUNS)]
    for _ in range(rng.choice((0, 1, 1, 2))):
        words += [rng.choice(PREPOSITIONS), "den", rng.choice(ADJECTIVES), rng.choice(NOUNS)]
    return words


def marked(rng, words):
    """The words, now and then with what Markdown has to look for: emphasis, code, a law, a link."""
    chance = rng.random()
    if chance < 0.10 and len(words) > 6:
        start = rng.randrange(2, len(words) - 2)
        words[start] = "**" + words[start]
        words[start + 1] += "**"
    elif chance < 0.18 and len(words) > 6:
        start = rng.randrange(2, len(words) - 1)
        words[start] = f"*{words[start]}*"
    elif chance < 0.20:
        words[-1] = f"`{words[-1]}`"
    elif chance < 0.25:
        words.append(f"({rng.randrange(1, 13)} kap. {rng.randrange(1, 40)} § kommunallagen)")
    elif chance < 0.27:
        law = f"{rng.randrange(1990, 2025)}-{rng.randrange(100, 1200)}"
        words.append(f"– se [lagen i fulltext](https://www.riksdagen.se/sv/dokument/sfs-{law}/)")
    return words


def sentence(rng):
    words = clause(rng)
    if rng.random() < 0.45:
        words += [rng.choice(CONJUNCTIONS)] + clause(rng)
    if rng.random() < 0.3:
        words += ["så", rng.choice(SUBORDINATORS)] + clause(rng)
    words[0] = words[0].capitalize()
    return " ".join(marked(rng, words)) + "."


class Phrases:
    """A store of sentences to draw from, the same for the same seed."""

    def __init__(self, seed):
        rng = random.Random(f"{seed}/phrases")
        self.sentences = [sentence(rng) for _ in range(6000)]
        self.plain = [" ".join(clause(rng)).capitalize() + "." for _ in range(2000)]
        self.short = [f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}" for _ in range(1500)]
