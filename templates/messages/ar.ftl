date-time = { $date }, { $time } UTC{ $zone }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
between-names = { "، " }
