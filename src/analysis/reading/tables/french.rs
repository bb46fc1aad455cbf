//! French: begun. Cues, pronouns and the commonest nouns for people.

use super::Class::{
    ACCORDING, ADVERB, AUXILIARY, BE, BODY, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, HE, HINT, IT, MAN, OUTLET,
    PARTICIPLE, PARTICLE, PEOPLE, POSSESSIVE, PREPOSITION, ROLE, SAY, SELF, SHE, SUBORDINATOR, THAT, THEY, TIME, TITLE,
    WHO, WOMAN,
};
use super::{Table, as_listed};

/// The table.
pub static TABLE: Table = Table {
    code: "fr",
    words: &[
        (
            SAY | FINITE,
            "dit disait déclare déclaré déclarait affirme affirmé affirmait ajoute ajouté ajoutait explique expliqué \
            expliquait précise précisé indique indiqué souligne souligné assure assuré répond répondu répondit demande demandé \
            écrit écrivait estime estimé annonce annoncé raconte raconté confie confié conclut conclu poursuit poursuivi \
            rappelle rappelé lance lancé reconnaît reconnu avertit averti prévient prévenu promet promis insiste insisté \
            soutient soutenu martèle martelé note noté observe observé s'exclame exclamé glisse glissé plaisante plaisanté \
            regrette regretté dénonce dénoncé reprend repris confirme confirmé commente commenté résume résumé jure juré \
            murmure crie crié s'écrie écrié",
        ),
        (
            SAY | PARTICIPLE,
            "disant déclarant affirmant ajoutant expliquant précisant indiquant soulignant assurant estimant",
        ),
        (
            HINT | FINITE,
            "qualifie qualifié accuse accusé appelle appelé juge jugé évoque évoqué parle parlé salue salué veut voulait \
            promettait décrit critique critiqué",
        ),
        (AUXILIARY | FINITE, "a ont avait avaient aurait auront aura ai as"),
        (AUXILIARY | BE | FINITE, "est sont était étaient sera serait été s'est"),
        (AUXILIARY | HE, "a-t-il avait-il aurait-il"),
        (AUXILIARY | SHE, "a-t-elle avait-elle aurait-elle"),
        (AUXILIARY | THEY, "ont-ils ont-elles avaient-ils"),
        (
            SAY | FINITE | HE,
            "dit-il ajoute-t-il explique-t-il affirme-t-il déclare-t-il précise-t-il répond-il estime-t-il \
            écrit-il demande-t-il raconte-t-il indique-t-il s'exclame-t-il reconnaît-il promet-il assure-t-il poursuit-il conclut-il lance-t-il souligne-t-il",
        ),
        (
            SAY | FINITE | SHE,
            "dit-elle ajoute-t-elle explique-t-elle affirme-t-elle déclare-t-elle précise-t-elle répond-elle \
            estime-t-elle demande-t-elle raconte-t-elle indique-t-elle s'exclame-t-elle reconnaît-elle promet-elle écrit-elle assure-t-elle poursuit-elle conclut-elle lance-t-elle souligne-t-elle",
        ),
        (SAY | FINITE | THEY, "disent-ils ajoutent-ils"),
        (DETERMINER, "le la les l' un une des ce cette ces son sa ses leur leurs plusieurs quelques deux trois"),
        (POSSESSIVE, "son sa ses"),
        (
            PREPOSITION,
            "de du des d' à au aux en dans sur pour par avec contre après avant pendant chez vers sous entre depuis lors devant",
        ),
        (CONJUNCTION, "et mais ou ni puis"),
        (SUBORDINATOR, "que qu' quand lorsque si parce comme où alors"),
        (THAT, "que qu'"),
        (WHO, "qui"),
        (HE, "il lui"),
        (SHE, "elle"),
        (THEY, "ils elles"),
        (IT, "cela ça"),
        (SELF, "je nous vous j' on"),
        (
            ROLE,
            "président ministre porte-parole maire député sénateur directeur chef juge avocat professeur responsable candidat \
            secrétaire général dirigeant expert analyste médecin économiste chercheur journaliste écrivain ambassadeur préfet \
            gouverneur homme capitaine patron",
        ),
        (ROLE | MAN, "président directeur sénateur roi prince père fils frère homme monsieur mari conseiller chanteur"),
        (
            ROLE | WOMAN,
            "présidente directrice sénatrice reine princesse mère fille sœur femme madame députée avocate candidate conseillère \
            ministre-présidente chercheuse chanteuse dirigeante mairesse",
        ),
        (
            PEOPLE,
            "responsables experts analystes autorités témoins habitants manifestants élus députés médias scientifiques policiers",
        ),
        (DOCUMENT, "rapport communiqué texte document lettre étude message article"),
        (BODY, "ministère gouvernement parti commission agence tribunal cour armée police mairie syndicat"),
        (OUTLET, "agence journal quotidien chaîne radio magazine presse hebdomadaire"),
        (
            ADVERB,
            "aussi ensuite également encore déjà hier mardi lundi mercredi jeudi vendredi samedi dimanche jamais toujours ainsi notamment",
        ),
        (ACCORDING, "selon d'après"),
        (
            TIME,
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche",
        ),
        (
            TITLE,
            "m mme mlle dr me président présidente ministre général maire sénateur juge roi reine pape premier première",
        ),
        (TITLE | MAN, "m m. monsieur roi"),
        (TITLE | WOMAN, "mme mlle madame reine présidente"),
        (PARTICLE, "de du des la le d' van von"),
    ],
    verbs: &[],
    inflect: as_listed,
    capital_nouns: false,
    verb_endings: &["é"],
};
