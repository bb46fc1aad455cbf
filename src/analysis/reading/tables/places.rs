//! Names of places and the adjectives made of them, as far as news in English writes them often.

use super::Class::{DEMONYM, PLACE};
use super::Classes;

/// Places and their adjectives, in lower case, one word each.
pub const WORDS: &[(Classes, &str)] = &[
    (
        PLACE,
        "america u.s us usa uk u.k u.n un eu britain england scotland wales ireland france germany spain portugal italy \
        greece russia ukraine poland hungary austria switzerland sweden norway denmark finland iceland netherlands belgium \
        luxembourg turkey syria iraq iran israel palestine lebanon jordan egypt libya tunisia algeria morocco sudan ethiopia \
        kenya nigeria ghana somalia congo zimbabwe africa asia europe australia zealand china japan korea dprk vietnam thailand \
        malaysia singapore indonesia philippines india pakistan afghanistan bangladesh nepal mexico canada cuba brazil \
        argentina chile peru colombia venezuela bolivia ecuador haiti qatar yemen kuwait dubai emirates fiji taiwan mongolia \
        kazakhstan georgia armenia azerbaijan belarus serbia croatia kosovo romania bulgaria \
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana \
        iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska \
        nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont \
        virginia wisconsin wyoming washington d.c dc n.y n.j calif fla ariz \
        london paris berlin moscow kiev kyiv beijing tokyo seoul pyongyang delhi mumbai karachi kabul baghdad tehran jerusalem \
        damascus aleppo cairo tripoli nairobi lagos johannesburg madrid rome vienna brussels geneva athens istanbul ankara \
        warsaw prague budapest stockholm oslo copenhagen helsinki dublin edinburgh lisbon vladivostok toronto ottawa montreal \
        vancouver sydney melbourne canberra boston chicago philadelphia cleveland detroit dallas houston austin atlanta miami \
        orlando tampa phoenix denver seattle portland francisco diego vegas angeles milwaukee baltimore pittsburgh cincinnati \
        manhattan brooklyn hollywood benghazi benghazi guantanamo",
    ),
    (
        DEMONYM,
        "american british english scottish welsh irish french german spanish portuguese italian greek russian ukrainian \
        polish hungarian austrian swiss swedish norwegian danish finnish dutch belgian turkish syrian iraqi iranian israeli \
        palestinian lebanese jordanian egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian african \
        asian european australian chinese japanese korean vietnamese thai malaysian indonesian filipino indian pakistani \
        afghan nepali mexican canadian cuban brazilian argentine chilean peruvian colombian venezuelan haitian qatari \
        yemeni saudi soviet texan californian republican democratic democrat libertarian christian muslim jewish catholic \
        protestant islamic hispanic latino black white conservative liberal communist socialist western eastern northern \
        southern north south east west new fijian taiwanese",
    ),
];
