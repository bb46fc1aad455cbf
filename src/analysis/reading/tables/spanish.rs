//! Spanish: begun. Cues, pronouns and the commonest nouns for people.

use super::Class::{
    ACCORDING, ADVERB, AUXILIARY, BE, BODY, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, HE, HINT, IT, MAN, OUTLET,
    PARTICIPLE, PARTICLE, PEOPLE, POSSESSIVE, PREPOSITION, ROLE, SAY, SELF, SHE, SUBORDINATOR, THAT, THEY, TIME, TITLE,
    WHO, WOMAN,
};
use super::{Table, as_listed};

/// The table.
pub static TABLE: Table = Table {
    code: "es",
    words: &[
        (
            SAY | FINITE,
            "dijo dice dijeron decía dicho afirmó afirma afirmado aseguró asegura añadió añade agregó agrega explicó explica \
            declaró declara señaló señala indicó indica respondió responde preguntó pregunta escribió escribe contó cuenta \
            sostuvo sostiene manifestó manifiesta expresó expresa advirtió advierte anunció anuncia insistió insiste reconoció \
            reconoce prometió promete concluyó concluye subrayó subraya recordó recuerda destacó destaca comentó comenta \
            apuntó apunta precisó precisa confesó gritó exclamó admitió admite reiteró reitera denunció denuncia confirmó \
            confirma aclaró aclara murmuró lamentó lamenta bromeó opinó opina",
        ),
        (SAY | PARTICIPLE, "diciendo afirmando asegurando añadiendo agregando señalando explicando"),
        (
            HINT | FINITE,
            "calificó califica llamó llama acusó acusa describió describe tildó habló habla pidió pide quiere quería criticó critica",
        ),
        (AUXILIARY | FINITE, "ha han había habían he habría"),
        (AUXILIARY | BE | FINITE, "es son era eran fue fueron será ser está están"),
        (DETERMINER, "el la los las un una unos unas este esta estos estas varios varias algunos dos tres"),
        (POSSESSIVE, "su sus"),
        (PREPOSITION, "de del a al en por para con contra desde hasta sobre tras durante entre ante sin hacia bajo"),
        (CONJUNCTION, "y e pero o u ni"),
        (SUBORDINATOR, "que cuando si porque como mientras aunque donde"),
        (THAT, "que"),
        (WHO, "quien quienes"),
        (HE, "él"),
        (SHE, "ella"),
        (THEY, "ellos ellas"),
        (IT, "ello eso"),
        (SELF, "yo nosotros usted"),
        (
            ROLE,
            "presidente ministro portavoz alcalde diputado senador director jefe juez abogado profesor responsable candidato secretario \
            general dirigente experto analista médico economista investigador periodista escritor embajador gobernador canciller \
            mandatario líder vocero",
        ),
        (
            ROLE | MAN,
            "presidente ministro alcalde diputado senador director abogado profesor candidato secretario rey príncipe padre hijo \
            hermano hombre señor mandatario vocero gobernador",
        ),
        (
            ROLE | WOMAN,
            "presidenta ministra alcaldesa diputada senadora directora jueza abogada profesora candidata secretaria reina princesa \
            madre hija hermana mujer señora mandataria vocera gobernadora investigadora",
        ),
        (
            PEOPLE,
            "funcionarios expertos analistas autoridades testigos vecinos manifestantes diputados medios científicos críticos",
        ),
        (DOCUMENT, "informe comunicado texto documento carta estudio mensaje artículo"),
        (BODY, "ministerio gobierno partido comisión tribunal ejército policía ayuntamiento sindicato empresa"),
        (OUTLET, "agencia periódico diario cadena radio revista prensa"),
        (
            ADVERB,
            "también luego después ayer hoy ya nunca siempre además lunes martes miércoles jueves viernes sábado domingo así",
        ),
        (ACCORDING, "según"),
        (
            TIME,
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes \
            sábado domingo",
        ),
        (
            TITLE,
            "sr sra srta dr dra don doña presidente presidenta ministro ministra general alcalde alcaldesa senador senadora juez rey reina papa",
        ),
        (TITLE | MAN, "sr don rey"),
        (TITLE | WOMAN, "sra srta doña dra reina presidenta ministra alcaldesa senadora"),
        (PARTICLE, "de del la los las y"),
    ],
    verbs: &[],
    inflect: as_listed,
    capital_nouns: false,
    verb_endings: &["ó"],
};
