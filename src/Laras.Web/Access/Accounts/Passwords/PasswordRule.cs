using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>Holds whatever sets a password through Identity to <see cref="PasswordRules"/>.</summary>
internal sealed class PasswordRule(LarasDb db, Region region) : IPasswordValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var employee = await db.Employees.AsNoTracking().SingleAsync(row => row.Id == user.EmployeeId);
        var problems = PasswordRules.Problems(password, PersonalWords.Of(employee, region));
        return problems.Count == 0
            ? IdentityResult.Success
            : IdentityResult.Failed([
                .. problems.Select(problem => new IdentityError { Code = "kata-sandi", Description = problem }),
            ]);
    }
}
